"""How is Optwarden asked in its own words? The native API, `/v1` (step 1 of the flow)."""

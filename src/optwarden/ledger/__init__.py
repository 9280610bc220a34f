"""What proves afterwards that nothing was edited? Pure, usable alone (step 4 of the flow)."""

"""Which request arrived, and which command is it in our words? Step 1 of the flow."""

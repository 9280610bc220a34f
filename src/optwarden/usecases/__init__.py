"""What does the gateway do? One verb each (step 2 of the flow)."""

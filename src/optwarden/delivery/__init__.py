"""What happens outside of its own accord? The outbox and its worker (step 5 of the flow)."""

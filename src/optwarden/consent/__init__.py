"""May this message go to this recipient now? Pure: no I/O, no clock (step 3 of the flow)."""

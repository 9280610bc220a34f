"""Which request arrived, and which command is it in our words? (step 1 of the flow)"""

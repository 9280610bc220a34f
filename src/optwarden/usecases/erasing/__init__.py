"""How does a person get out of here altogether, and what does she get to see before?"""

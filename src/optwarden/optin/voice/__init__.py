"""What is said in a telephone call, whoever carries it? The dialogue that voice methods share."""

"""What follows from a case by reckoning: the budget, the sharing of its cost, the deadlines."""

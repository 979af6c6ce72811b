"""Value against value -> relation with a reason. Pure: it knows the model and the tables alone."""

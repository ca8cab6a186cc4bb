"""What users do: one module an activity, one function a user action, each one undoable step."""

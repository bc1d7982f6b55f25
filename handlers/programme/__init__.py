"""Programme: what coordinators do: roster, departments, files, invitations, digest."""

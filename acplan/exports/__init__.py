"""What leaves the dashboard: papers to be filed, shown or handed on, each made from a summary."""

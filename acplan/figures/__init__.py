"""What is shown, said once: each picture with its finding, table, chart as data and source; hands draw it."""

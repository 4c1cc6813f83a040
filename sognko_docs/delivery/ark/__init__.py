"""The sheets of the workbook, one module a sheet: what stands where, and the formulas that reckon it."""

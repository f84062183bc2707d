-- The corruption cases of each organisation in the asked year, as known at the asked quarter, beside its own ceiling.
SELECT
    f.organisation_code,
    f.organisation,
    MAX(CASE WHEN f.measure = 'cases.count' THEN f.value END) AS cases,
    MAX(CASE WHEN f.measure = 'cases.count' THEN f.state END) AS verdict,
    MAX(CASE WHEN f.measure = 'cases.quarters' THEN f.value END) AS quarters,
    MAX(CASE WHEN f.measure = 'cases.base' THEN f.value END) AS base,
    MAX(CASE WHEN f.measure = 'cases.target' THEN f.value END) AS target,
    MAX(CASE WHEN f.measure = 'cases.ceiling' THEN f.value END) AS ceiling,
    MAX(CASE WHEN f.measure = 'cases.missed_by' THEN f.value END) AS missed_by,
    MAX(CASE WHEN f.measure = 'cases.closed' THEN f.value END) AS closed,
    MAX(CASE WHEN f.measure = 'cases.at_least' THEN f.value END) AS at_least,
    MAX(CASE WHEN f.measure = 'cases.reason' THEN f.state END) AS reason,
    MAX(CASE WHEN f.measure = 'cases.stage' THEN f.state END) AS stage
FROM figures AS f
INNER JOIN asked AS a ON f.year = a.year AND f.quarter = a.quarter
WHERE f.measure LIKE 'cases.%' AND f.dimension IS NULL
GROUP BY f.organisation_code, f.organisation
ORDER BY f.organisation, f.organisation_code

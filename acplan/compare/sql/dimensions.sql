-- The projects of each organisation by dimension at the asked quarter: how many are in each state.
SELECT
    f.organisation_code,
    f.organisation,
    f.dimension,
    MAX(CASE WHEN f.measure = 'dimensions.projects' THEN f.value END) AS projects,
    MAX(CASE WHEN f.measure = 'dimensions.done' THEN f.value END) AS done,
    MAX(CASE WHEN f.measure = 'dimensions.in_progress' THEN f.value END) AS in_progress,
    MAX(CASE WHEN f.measure = 'dimensions.unable' THEN f.value END) AS unable,
    MAX(CASE WHEN f.measure = 'dimensions.not_started' THEN f.value END) AS not_started,
    MAX(CASE WHEN f.measure = 'dimensions.unreported' THEN f.value END) AS unreported
FROM figures AS f
INNER JOIN asked AS a ON f.year = a.year AND f.quarter = a.quarter
WHERE f.dimension IS NOT NULL
GROUP BY f.organisation_code, f.organisation, f.dimension
ORDER BY f.organisation, f.organisation_code, f.dimension

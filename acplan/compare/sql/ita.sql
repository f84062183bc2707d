-- The ITA score of each organisation in the asked year, beside its own target, the pass mark and the national average.
SELECT
    f.organisation_code,
    f.organisation,
    MAX(CASE WHEN f.measure = 'ita.score' THEN f.value END) AS score,
    MAX(CASE WHEN f.measure = 'ita.score' THEN f.state END) AS verdict,
    MAX(CASE WHEN f.measure = 'ita.target' THEN f.value END) AS target,
    MAX(CASE WHEN f.measure = 'ita.pass_mark' THEN f.value END) AS pass_mark,
    MAX(CASE WHEN f.measure = 'ita.passed' THEN f.value END) AS passed,
    MAX(CASE WHEN f.measure = 'ita.national' THEN f.value END) AS national_average,
    MAX(CASE WHEN f.measure = 'ita.track' THEN f.state END) AS track
FROM figures AS f
INNER JOIN asked AS a ON f.year = a.year AND f.quarter = a.quarter
WHERE f.measure LIKE 'ita.%' AND f.dimension IS NULL
GROUP BY f.organisation_code, f.organisation
ORDER BY f.organisation, f.organisation_code

  SUM(MAX(views_after - views_from, 0)) AS views_gained,
  COUNT(views_from) AS gains_known,
  COUNT(views_from) - COUNT(views_before) AS gains_from_first,
  COUNT(*) - COUNT(views_from) AS gains_unknown

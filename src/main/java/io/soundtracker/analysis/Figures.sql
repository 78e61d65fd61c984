  COUNT(v.id) AS posts,
  SUM(v.views) AS views,
  SUM(v.likes) AS likes,
  SUM(v.comments) AS comments,
  SUM(v.shares) AS shares,
  SUM(v.saves) AS saves,
  COUNT(v.id) - COUNT(v.views + v.likes + v.comments + v.shares) AS posts_without_counts,
  AVG(CASE WHEN v.views > 0 THEN v.engagement_rate END) AS mean_of_rates,
  SUM(CASE WHEN v.views IS NOT NULL THEN v.likes + v.comments + v.shares END) * 100.0
    / NULLIF(SUM(CASE WHEN v.likes + v.comments + v.shares IS NOT NULL THEN v.views END), 0)
    AS pooled_rate

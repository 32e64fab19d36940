-- What of this module is proved row by row, and what need not be.
select leave_rows('api_page_key', 'seals links to next pages; another one only ends lists that are being read');

export default { layout: 'article.njk', permalink: ({ page }) => `/tin/${page.fileSlug}/` };

// Everyday

// Types
export type { Article } from "./articles/article.js";
export { renderArticle, renderTitle } from "./articles/render-article.js";
export { createKnowledgeBase } from "./load/create-knowledge-base.js";

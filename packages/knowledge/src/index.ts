export type { Article } from "./articles/article.js";

import { renderToString } from "preact-render-to-string";
import { RichText } from "../pages/rich-text.js";
import type { SiteArticle } from "./site.js";

/**
 * Articles as schema.org `FAQPage` (schema.org/FAQPage; Google Search Central,
 * "FAQPage structured data"): answers are the HTML of the page.
 */
export const toFaqPage = (
	articles: readonly SiteArticle[],
	locale: string,
): object => ({
	"@context": "https://schema.org",
	"@type": "FAQPage",
	inLanguage: locale,
	mainEntity: articles.map(({ id, title, blocks }) => ({
		"@type": "Question",
		identifier: id,
		name: title,
		acceptedAnswer: {
			"@type": "Answer",
			text: renderToString(<RichText blocks={blocks} />),
		},
	})),
});

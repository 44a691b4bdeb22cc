import { escapeHtml } from "./escape-html.js";
import { pageStyle } from "./page-style.js";

/** What a page of a report holds. */
export interface HtmlPage {
	readonly title: string;
	/** One sentence below the title. */
	readonly summary: string;
	/** HTML, escaped by whoever wrote it. */
	readonly body: string;
}

/** A whole page in one file: no script, nothing from another host, light and dark. */
export function renderPage({ title, summary, body }: HtmlPage): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="summary">${escapeHtml(summary)}</p>
</header>
${body}
</main>
</body>
</html>
`;
}

/** Data for search engines. A "<" would end the script; JSON can write it otherwise. */
export function JsonLd({ data }: { readonly data: object }) {
	const __html = JSON.stringify(data).replaceAll("<", "\\u003c");
	return (
		<script type="application/ld+json" dangerouslySetInnerHTML={{ __html }} />
	);
}

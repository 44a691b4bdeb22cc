import type { PageContext } from "./page-context.js";

/** Where the page stands: the first page, and the topic of an article. */
export function Breadcrumb({
	context,
	topic,
}: {
	readonly context: PageContext;
	readonly topic?: { readonly name: string; readonly path: string };
}) {
	const { here, to } = context;
	return (
		<nav class="breadcrumb" aria-label={here.texts.breadcrumb}>
			<ol>
				<li>
					<a href={to(here.path)}>{here.texts.home}</a>
				</li>
				{topic && (
					<li>
						<a href={to(topic.path)}>{topic.name}</a>
					</li>
				)}
			</ol>
		</nav>
	);
}

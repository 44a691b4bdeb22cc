import { Icon } from "./icon.js";
import type { PageContext } from "./page-context.js";

/** The way to a person, at the end of every page that answers. */
export function ContactCard({
	context,
	isHere,
}: {
	readonly context: PageContext;
	/** The page is the one about people itself. */
	readonly isHere?: boolean;
}) {
	const { site, here, to } = context;
	const article = here.articles.get(site.contactId);
	if (article === undefined || isHere) return null;
	return (
		<aside class="card contact" aria-labelledby="contact">
			<div>
				<h2 id="contact">{here.texts.needMore}</h2>
				<p class="muted">{here.texts.needMoreText}</p>
			</div>
			<a class="button" href={to(article.path)}>
				<Icon name="contact" />
				{here.texts.contact}
			</a>
		</aside>
	);
}

import { Layout } from "./layout.js";
import type { PageContext } from "./page-context.js";

/** For addresses that lead nowhere. */
export function NotFoundPage({ context }: { readonly context: PageContext }) {
	const { here, to } = context;
	const { texts } = here;
	return (
		<Layout
			context={context}
			isHidden
			title={texts.notFound}
			description={texts.notFoundText}
		>
			<div class="narrow">
				<section class="card empty">
					<h1>{texts.notFound}</h1>
					<p class="muted">{texts.notFoundText}</p>
					<a class="button" href={to(here.path)}>
						{texts.home}
					</a>
				</section>
			</div>
		</Layout>
	);
}

import type { SiteArticle } from "../site/site.js";
import { toFaqPage } from "../site/to-faq-page.js";
import { Breadcrumb } from "./breadcrumb.js";
import { ContactCard } from "./contact-card.js";
import { Icon } from "./icon.js";
import { Layout } from "./layout.js";
import type { PageContext } from "./page-context.js";
import { RichText } from "./rich-text.js";

/** One article, with what to read next and its topic beside it. */
export function ArticlePage({
	context,
	article,
}: {
	readonly context: PageContext;
	readonly article: SiteArticle;
}) {
	const { here, to, site } = context;
	const { texts } = here;
	const { topic, title } = article;
	const next = article.next.flatMap((id) => here.articles.get(id) ?? []);
	const isWide = topic.articles.length > 1;
	return (
		<Layout
			context={context}
			title={title}
			description={article.summary}
			data={toFaqPage([article], here.locale)}
		>
			<div class={isWide ? "wide with-side" : "narrow"}>
				<div class="column">
					<Breadcrumb context={context} topic={topic} />
					<article class="card article">
						<h1>{title}</h1>
						<div class="prose">
							<RichText blocks={article.blocks} />
						</div>
						{next.length > 0 && (
							<section class="next" aria-labelledby="next">
								<h2 id="next">{texts.related}</h2>
								<ul>
									{next.map((one) => (
										<li key={one.id}>
											<a href={to(one.path)}>
												<Icon name="page" />
												{one.title}
											</a>
										</li>
									))}
								</ul>
							</section>
						)}
					</article>
					<ContactCard
						context={context}
						isHere={article.id === site.contactId}
					/>
				</div>
				{isWide && (
					<nav class="side" aria-labelledby="side">
						<h2 id="side">{texts.moreInTopic}</h2>
						<ul>
							{topic.articles.map((one) => (
								<li key={one.id}>
									<a
										href={to(one.path)}
										aria-current={one === article ? "page" : undefined}
									>
										{one.title}
									</a>
								</li>
							))}
						</ul>
					</nav>
				)}
			</div>
		</Layout>
	);
}

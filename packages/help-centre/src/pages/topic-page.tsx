import type { SiteTopic } from "../site/site.js";
import { toFaqPage } from "../site/to-faq-page.js";
import { formatCount } from "../texts/texts.js";
import { Breadcrumb } from "./breadcrumb.js";
import { ContactCard } from "./contact-card.js";
import { Icon, toIconName } from "./icon.js";
import { Layout } from "./layout.js";
import type { PageContext } from "./page-context.js";

/** All articles of a topic. */
export function TopicPage({
	context,
	topic,
}: {
	readonly context: PageContext;
	readonly topic: SiteTopic;
}) {
	const { here, to } = context;
	const { articles, name } = topic;
	return (
		<Layout
			context={context}
			title={name}
			description={articles.map(({ title }) => title).join(" ")}
			data={toFaqPage(articles, here.locale)}
		>
			<div class="narrow">
				<Breadcrumb context={context} />
				<div class="topic-title">
					<span class="topic-icon">
						<Icon name={toIconName(topic.id)} />
					</span>
					<div>
						<h1>{name}</h1>
						<p class="muted">
							{formatCount(here.texts.articles, articles.length, here.locale)}
						</p>
					</div>
				</div>
				<ul class="card rows">
					{articles.map((article) => (
						<li key={article.id}>
							<a href={to(article.path)}>
								<span class="row-title">{article.title}</span>
								<span class="row-summary">{article.summary}</span>
								<Icon name="arrow" />
							</a>
						</li>
					))}
				</ul>
				<ContactCard context={context} />
			</div>
		</Layout>
	);
}

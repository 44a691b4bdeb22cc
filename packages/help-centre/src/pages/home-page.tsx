import type { SiteTopic } from "../site/site.js";
import { formatCount } from "../texts/texts.js";
import { ContactCard } from "./contact-card.js";
import { Icon, toIconName } from "./icon.js";
import { Layout } from "./layout.js";
import type { PageContext } from "./page-context.js";

/** Titles shown on the card of a topic. */
const maxTitles = 3;

/** The first page of a language: the search and every topic. */
export function HomePage({ context }: { readonly context: PageContext }) {
	const { site, here } = context;
	const { texts, topics } = here;
	return (
		<Layout
			context={context}
			isHome
			title={`${site.shopName} – ${texts.helpCentre}`}
			description={`${texts.heading} ${topics.map(({ name }) => name).join(" · ")}`}
		>
			<div class="wide">
				<h2 class="hidden">{texts.topics}</h2>
				<div class="cards">
					{topics.map((topic) => (
						<TopicCard key={topic.id} topic={topic} context={context} />
					))}
				</div>
				<ContactCard context={context} />
			</div>
		</Layout>
	);
}

function TopicCard({
	topic,
	context,
}: {
	readonly topic: SiteTopic;
	readonly context: PageContext;
}) {
	const { to, here } = context;
	const { length } = topic.articles;
	return (
		<section class="card topic-card">
			<div class="topic-head">
				<span class="topic-icon">
					<Icon name={toIconName(topic.id)} />
				</span>
				<h3>
					<a href={to(topic.path)}>{topic.name}</a>
				</h3>
				<p class="muted">
					{formatCount(here.texts.articles, length, here.locale)}
				</p>
			</div>
			<ul class="topic-titles">
				{topic.articles.slice(0, maxTitles).map((article) => (
					<li key={article.id}>
						<a href={to(article.path)}>{article.title}</a>
					</li>
				))}
			</ul>
		</section>
	);
}

import { type Command, shortcuts } from "../keyboard/shortcuts.js";
import { fill } from "../locale/strings.js";
import { formatLocale, strings } from "../state/preferences.js";
import { formatPercent } from "../text/format.js";
import { toTypedText } from "../text/typed-text.js";
import type { Handoff } from "../wire/handoff.js";
import { useDesk } from "./desk-context.js";
import { SparkIcon } from "./icons.js";
import { insertText } from "./insert-text.js";
import { KeyHint } from "./key-hint.js";
import { composerField } from "./use-keyboard.js";

const commands: readonly Command[] = [
	"suggestion-1",
	"suggestion-2",
	"suggestion-3",
];

/** What is less likely to help is not worth the look. */
const leastConfidence = 0.1;

/** Articles that may answer the shopper's last message; one key puts the answer into the field. */
export function Suggestions({ handoff }: { readonly handoff: Handoff }) {
	const { helping } = useDesk();
	const words = strings.value.work;
	const articles = (helping.suggestions.value?.articles ?? []).filter(
		({ confidence }) => confidence >= leastConfidence,
	);
	if (articles.length === 0) return null;
	const insert = (markdown: string): void => {
		const field = composerField();
		if (field) insertText(field, toTypedText(markdown));
	};
	return (
		<section class="suggestions" aria-label={words.suggestions}>
			<SparkIcon />
			<ol>
				{articles.slice(0, commands.length).map((article, index) => {
					const command = commands[index] as Command;
					return (
						<li key={article.id}>
							<button
								type="button"
								class="suggestion"
								data-command={command}
								aria-keyshortcuts={shortcuts[command]}
								title={article.text}
								onClick={() => insert(article.text)}
							>
								<span class="suggestion-title" lang={handoff.pack.locale}>
									{article.title}
								</span>
								<span class="muted">
									{formatPercent(article.confidence, formatLocale.value)}
								</span>
								<KeyHint command={command} />
							</button>
							{article.short !== "" && article.short !== article.text && (
								<button
									type="button"
									class="suggestion short"
									title={article.short}
									aria-label={`${fill(words.insert, { title: article.title })}, ${words.insertShort}`}
									onClick={() => insert(article.short)}
								>
									{words.insertShort}
								</button>
							)}
						</li>
					);
				})}
			</ol>
		</section>
	);
}

import { useEffect, useState } from "preact/hooks";
import { readCompany } from "./door-api.js";
import { doorWordsOf } from "./words/door-words-of.js";

/** What the way to the company's own sign-in came back with, from the page's address. */
const outcomes = {
	refused: "companyRefused",
	unknown: "companyUnknown",
	unreachable: "companyUnreachable",
} as const;

/** The company's own sign-in, where there is one. */
export function CompanyButton({
	locale,
	page,
}: {
	readonly locale: string;
	readonly page: "desk" | "studio";
}) {
	const words = doorWordsOf(locale);
	const [name, setName] = useState<string | null>(null);
	const [outcome] = useState(() => takeOutcome());
	useEffect(() => void readCompany().then(setName), []);
	if (name === null) return null;
	return (
		<div class="stack">
			{outcome && (
				<p class="problem" role="alert">
					{words[outcomes[outcome]].replace("{name}", name)}
				</p>
			)}
			<p class="or">
				<span>{words.or}</span>
			</p>
			<a class="button wide" href={`/desk/api/sign-in/company?page=${page}`}>
				{words.company.replace("{name}", name)}
			</a>
		</div>
	);
}

/** Reads it once: who loads the page again has not just come back. */
function takeOutcome(): keyof typeof outcomes | null {
	const address = new URL(location.href);
	const word = address.searchParams.get("company") ?? "";
	if (!Object.hasOwn(outcomes, word)) return null;
	address.searchParams.delete("company");
	history.replaceState(history.state, "", address);
	return word as keyof typeof outcomes;
}

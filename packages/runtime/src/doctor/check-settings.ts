import {
	findSettingProblems,
	type GivenSettings,
	type Settings,
	toSettings,
} from "../settings/settings.js";
import { type Finding, failed, ok, warning } from "./finding.js";

/**
 * A finding for each wrong setting, and the settings without those, so that everything else can be
 * looked at all the same; undefined when they contradict one another.
 */
export function checkSettings(given: GivenSettings): {
	readonly findings: readonly Finding[];
	readonly settings: Settings | undefined;
} {
	const findings: Finding[] = [];
	let values = given;
	for (;;) {
		const problems = findSettingProblems(values);
		if (problems.length === 0) break;
		const names = new Set<string>();
		for (const problem of problems) {
			const name = /^[A-Z0-9_]+/.exec(problem)?.[0] ?? "";
			names.add(name);
			findings.push(
				failed(
					`settings.${name}`,
					problem,
					`Correct ${name} in the environment or leave its group out.`,
				),
			);
		}
		const rest = Object.fromEntries(
			Object.entries(values).filter(([name]) => !names.has(name)),
		);
		// What is missing cannot be left out.
		if (Object.keys(rest).length === Object.keys(values).length)
			return { findings, settings: undefined };
		values = rest;
	}
	const settings = toSettings(values);
	return {
		findings: [
			...findings,
			...(findings.length === 0
				? [ok("settings", "All settings are valid.")]
				: []),
			...checkProduction(settings),
		],
		settings,
	};
}

/** What is fit for trying out only. */
function checkProduction(settings: Settings): readonly Finding[] {
	if (!settings.isProduction)
		return [
			warning(
				"settings.SHOPBELL_ENV",
				"This is set up for trying out: the demo page and the demo shop are served.",
				"Set SHOPBELL_ENV=production before shoppers come.",
			),
		];
	return settings.widgetOrigins.length > 0
		? []
		: [
				warning(
					"settings.WIDGET_ORIGINS",
					"No page of the shop may embed the chat.",
					"Set WIDGET_ORIGINS to the origins of its pages, e.g. https://shop.example.com.",
				),
			];
}

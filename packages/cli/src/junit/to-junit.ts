import type { TestCase } from "@shopbell/knowledge";

/**
 * Test cases in the XML that build servers read, one suite per group. The
 * questions behind a case stand in its failure, or in `system-out` when it passed.
 * Format: the schema of Jenkins' xUnit plugin (junit-10.xsd).
 */
export function toJunit(cases: readonly TestCase[]): string {
	const groups = [...new Set(cases.map(({ group }) => group))];
	const suites = groups.map((group) => {
		const own = cases.filter((one) => one.group === group);
		return `  <testsuite name="${escapeXml(group)}" ${counts(own)}>\n${own
			.map(toTestCase)
			.join("")}  </testsuite>\n`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="shopbell test" ${counts(cases)}>\n${suites.join("")}</testsuites>\n`;
}

const counts = (cases: readonly TestCase[]) =>
	`tests="${cases.length}" failures="${cases.filter(({ isPassed }) => !isPassed).length}"`;

function toTestCase({ group, name, isPassed, message, details }: TestCase) {
	const text = escapeXml([message, ...details].join("\n"));
	const body = isPassed
		? `<system-out>${text}</system-out>`
		: `<failure message="${escapeXml(message)}">${text}</failure>`;
	return `    <testcase classname="${escapeXml(group)}" name="${escapeXml(name)}">${body}</testcase>\n`;
}

/** XML 1.0 has no way to write most control characters, so they become spaces. */
const forbidden =
	/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const escapeXml = (text: string) =>
	text
		.replaceAll(forbidden, " ")
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");

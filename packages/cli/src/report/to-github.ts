import type { Problem } from "@shopbell/knowledge";

/**
 * Problems as workflow commands of GitHub Actions, which shows them beside the
 * lines of a pull request: `::error file=…,line=…,col=…,title=…::message`.
 */
export function toGithub(problems: readonly Problem[]): string {
	return problems
		.map(({ file, line, column, code, severity, message, fix }) => {
			const properties = Object.entries({
				file,
				line,
				col: column,
				title: code,
			}).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
			return `::${severity} ${properties.join(",")}::${escapeData(`${message}\n${fix}`)}\n`;
		})
		.join("");
}

/** As in the toolkit of GitHub Actions: a line end inside a value would end the command. */
const escapeData = (text: string) =>
	text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string) =>
	escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

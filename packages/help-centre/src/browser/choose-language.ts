// The first page of the site: goes to the language of the browser, when the shop speaks it.

const links = [
	...document.querySelectorAll<HTMLAnchorElement>("a[data-locale]"),
];
const wanted = [...navigator.languages, document.documentElement.lang];
const found = wanted
	.flatMap((language) => [language, language.split("-")[0]])
	.map((language) => links.find((link) => link.dataset.locale === language))
	.find((link) => link !== undefined);
if (found !== undefined) location.replace(found.href);

// Puts the page into the language of ?lang=; the HTML itself is English.
import { texts } from "./texts.js";

const wanted = new URLSearchParams(location.search).get("lang");
const locale =
	[wanted, ...navigator.languages]
		.map((tag) => tag?.toLowerCase().split("-")[0])
		.find((language) => language && Object.hasOwn(texts, language)) ?? "en";
const words = texts[locale];

document.documentElement.lang = locale;
document.title = words.title;
for (const element of document.querySelectorAll("[data-text]"))
	element.textContent = words[element.dataset.text];
for (const element of document.querySelectorAll("[data-label]"))
	element.setAttribute("aria-label", words[element.dataset.label]);
for (const element of document.querySelectorAll("[data-question]")) {
	element.textContent = words[element.dataset.question];
	element.dataset.shopbellOpen = words[element.dataset.question];
}
const price = new Intl.NumberFormat(locale, {
	style: "currency",
	currency: "EUR",
});
for (const element of document.querySelectorAll("[data-price]"))
	element.textContent = price.format(Number(element.dataset.price));
for (const element of document.querySelectorAll(".languages a"))
	if (element.lang === locale) element.setAttribute("aria-current", "true");
for (const element of document.querySelectorAll("[data-keep-lang]"))
	element.href += `?lang=${locale}`;

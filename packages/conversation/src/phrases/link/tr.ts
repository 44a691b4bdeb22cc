import type { LinkPhrases } from "./link-phrases.js";

export const tr: LinkPhrases = {
	webchat: "sitemizdeki sohbet",
	code: "Kodunuz: {code}. {minutes, plural, one {# dakika} other {# dakika}} içinde diğer kanaldan bize yazın, oradan devam edelim. Lütfen kimseyle paylaşmayın: ekibimiz buradaki görüşmeyi o görüşmenin bir parçası olarak görecek.",
	link: "Bu bağlantıyı ({place}) açın, oradan devam edelim. Bağlantı bir kez ve {minutes, plural, one {# dakika} other {# dakika}} boyunca geçerlidir. Lütfen kimseyle paylaşmayın: ekibimiz buradaki görüşmeyi o görüşmenin bir parçası olarak görecek.",
	openLink: "Devam edin: {place}",
	written: "Görüşmeme buradan devam etmek istiyorum.",
	unavailable:
		"Üzgünüm, şu anda iki kanalı bağlayamıyorum. Lütfen biraz sonra yeniden deneyin; elbette buradan da devam edebiliriz.",
	tooMany:
		"Çok fazla deneme yapıldı. Lütfen bir saat sonra yeniden deneyin; bu arada buradan devam edebiliriz.",
	ask: "Bu, bizimle olan başka bir görüşmeye ait ({place}). Hiçbir şeyi tekrarlamamanız için ikisini birleştireyim mi? Lütfen yalnızca o görüşmeyi siz başlattıysanız onaylayın; bağlantıyı veya kodu size başka biri gönderdiyse “Hayır”ı seçin.",
	yes: "Evet, bendim",
	no: "Hayır",
	confirmed:
		"Teşekkür ederim. Diğer görüşmenize ({place}) buradan devam ediyoruz; hiçbir şeyi tekrarlamanız gerekmez.",
	signedIn:
		"Orada oturumunuz açık olduğu için bu, {hours, plural, one {# saat} other {# saat}} boyunca burada da geçerli.",
	withPerson:
		"O görüşmeyle ekibimizden {agent} ilgileniyor ve bu değişmiyor. Aynı kişiyi buraya da çağırıyorum; o zamana kadar yanıt diğer kanalda görünebilir.",
	waiting:
		"Orada bir çalışma arkadaşımızı bekliyorsunuz, sıranız korunuyor. Burada beklemeyi tercih ederseniz bir yetkiliyle görüşmek istediğinizi yazmanız yeterli.",
	declined: "Peki, iki görüşme ayrı kalıyor.",
	wrong:
		"Bu bağlantı veya kod çalışmıyor: on dakika ve yalnızca bir kez geçerlidir. Yenisi için diğer görüşmenizde “bağlantı kodu” yazın.",
	opened:
		"Bu görüşme az önce başka bir yerde açıldı ({place}). Bu siz değilseniz “bağlantıyı kes” yazın, hemen sonlandırayım.",
	ended:
		"Bu görüşme artık diğeriyle bağlantılı değil. Aralarında yeni bir şey aktarılmıyor.",
	notLinked: "Bu görüşme başka bir görüşmeyle bağlantılı değil.",
};

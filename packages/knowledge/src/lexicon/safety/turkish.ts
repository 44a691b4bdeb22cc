import { lines } from "../word-list.js";
import type { SafetyWords } from "./safety-topic.js";

/** Signs of what only a person may answer, in Turkish. */
export const turkish: SafetyWords = {
	"self-harm": lines(`
		intihar*
		kendimi oldur*
		kendime zarar
		canima kiy*
		yasamak istemiyorum
		olmek istiyorum
		hayatima son`),
	abuse: lines(`
		kurye*/kargocu*/surucu*/calisan* … tehdit/taciz/saldir*/vurdu/dovdu
		tehdit/taciz etti/ediyor/edildim
		cinsel/sozlu taciz
		bana vurdu/saldirdi
		beni dovdu/dovuyor/itti
		esim/kocam/partnerim beni dov*`),
	health: lines(`
		alerjik reaksiyon/sok
		alerji yapti/oldum/oldu
		kizariklik/dokuntu/kurdesen/yanik oldu/yapti/olustu/cikti/var
		kendimi/elimi/parmagimi/cocugum/bebegim … yakti*/kesti*/yaralandi*
		yaralandim/zehirlendim/zehirlendik/zehirlenme
		yuttu/yutmus/boguldu/boguluyor
		elektrik carpti
		alev aldi
		patladi/patlayip … yuzum*/elim*/evde/yangin
		yangin cikti
		hastanelik oldu/oldum/olduk
		nefes alamiyorum
		hamile*/bebek* … guvenli/zararli mi`),
	minor: lines(`
		sekiz/dokuz/on/onbir/oniki/onuc/8/9/10/11/12/13/14/15 yasindayim
		on bir/iki/uc/dort/bes yasindayim
		ben cocugum
		resit degilim
		oglum/kizim/cocugum … izinsiz/izinsizce/haberim … aldi/almis/siparis/odeme
		oglum/kizim/cocugum … kartimla/kartimi/kartimdan
		anne/annem/babam/ailemin haberi/izni yok
		ailemin haberi/izni olmadan`),
	legal: lines(`
		mahkemeye/mahkemede … verecegim/gidecegim/gorusuruz/gorusecegiz/vericem/gidicem/veririm
		dava acacagim/acarim/aciyorum/acicam/acacam/acariz
		dava edecegim/ederim
		avukatim/avukatima/avukatimla/avukata/avukatla
		avukat tutacagim/tuttum
		yasal/hukuki yollara/yola/islem*/surec*
		savcilik*/savciliga
		suc duyurusu`),
	chargeback: lines(`
		chargeback*
		ters ibraz
		harcama itiraz*
		banka* … itiraz*/iptal
		odemeye/harcamaya/isleme itiraz*`),
	harmless: lines(`
		yirmi/otuz/kirk/elli/altmis/yetmis/seksen/doksan * yasindayim
		yasal garanti/hak/haklarim/sure/iade`),
};

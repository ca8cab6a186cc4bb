"""Countries (ISO 3166) and languages (ISO 639-1) by their codes, with their names: Bulgarian first, then English.

Countries: all of Europe with its neighbours, and those elsewhere with which cities work together. Kosovo has the code
that the European Union uses; ISO leaves it free.
"""

from __future__ import annotations

from collections.abc import Mapping

_COUNTRIES = """
AD Андора|Andorra; AL Албания|Albania; AM Армения|Armenia; AT Австрия|Austria; AX Оландски острови|Åland Islands;
AZ Азербайджан|Azerbaijan; BA Босна и Херцеговина|Bosnia and Herzegovina; BE Белгия|Belgium; BG България|Bulgaria;
BY Беларус|Belarus; CH Швейцария|Switzerland; CY Кипър|Cyprus; CZ Чехия|Czechia; DE Германия|Germany;
DK Дания|Denmark; EE Естония|Estonia; ES Испания|Spain; FI Финландия|Finland; FO Фарьорски острови|Faroe Islands;
FR Франция|France; GB Обединено кралство|United Kingdom; GE Грузия|Georgia; GG Гърнси|Guernsey;
GI Гибралтар|Gibraltar; GL Гренландия|Greenland; GR Гърция|Greece; HR Хърватия|Croatia; HU Унгария|Hungary;
IE Ирландия|Ireland; IM Остров Ман|Isle of Man; IS Исландия|Iceland; IT Италия|Italy; JE Джърси|Jersey;
KZ Казахстан|Kazakhstan; LI Лихтенщайн|Liechtenstein; LT Литва|Lithuania; LU Люксембург|Luxembourg;
LV Латвия|Latvia; MC Монако|Monaco; MD Молдова|Moldova; ME Черна гора|Montenegro;
MK Северна Македония|North Macedonia; MT Малта|Malta; NL Нидерландия|Netherlands; NO Норвегия|Norway;
PL Полша|Poland; PT Португалия|Portugal; RO Румъния|Romania; RS Сърбия|Serbia; RU Русия|Russia; SE Швеция|Sweden;
SI Словения|Slovenia; SJ Свалбард и Ян Майен|Svalbard and Jan Mayen; SK Словакия|Slovakia; SM Сан Марино|San Marino;
TR Турция|Türkiye; UA Украйна|Ukraine; VA Ватикан|Vatican City; XK Косово|Kosovo;

AE Обединени арабски емирства|United Arab Emirates; DZ Алжир|Algeria; EG Египет|Egypt; IL Израел|Israel;
IQ Ирак|Iraq; IR Иран|Iran; JO Йордания|Jordan; KG Киргизстан|Kyrgyzstan; KW Кувейт|Kuwait; LB Ливан|Lebanon;
LY Либия|Libya; MA Мароко|Morocco; OM Оман|Oman; PS Палестина|Palestine; QA Катар|Qatar;
SA Саудитска Арабия|Saudi Arabia; SY Сирия|Syria; TJ Таджикистан|Tajikistan; TM Туркменистан|Turkmenistan;
TN Тунис|Tunisia; UZ Узбекистан|Uzbekistan;

AO Ангола|Angola; AR Аржентина|Argentina; AU Австралия|Australia; BD Бангладеш|Bangladesh; BO Боливия|Bolivia;
BR Бразилия|Brazil; CA Канада|Canada; CI Кот д’Ивоар|Côte d’Ivoire; CL Чили|Chile; CM Камерун|Cameroon;
CN Китай|China; CO Колумбия|Colombia; CR Коста Рика|Costa Rica; CU Куба|Cuba; CV Кабо Верде|Cabo Verde;
DO Доминиканска република|Dominican Republic; EC Еквадор|Ecuador; ET Етиопия|Ethiopia; GH Гана|Ghana;
GT Гватемала|Guatemala; HK Хонконг|Hong Kong; ID Индонезия|Indonesia; IN Индия|India; JP Япония|Japan;
KE Кения|Kenya; KR Южна Корея|South Korea; LK Шри Ланка|Sri Lanka; MN Монголия|Mongolia; MX Мексико|Mexico;
MY Малайзия|Malaysia; MZ Мозамбик|Mozambique; NG Нигерия|Nigeria; NP Непал|Nepal; NZ Нова Зеландия|New Zealand;
PA Панама|Panama; PE Перу|Peru; PH Филипини|Philippines; PK Пакистан|Pakistan; PY Парагвай|Paraguay;
RW Руанда|Rwanda; SG Сингапур|Singapore; SN Сенегал|Senegal; TH Тайланд|Thailand; TW Тайван|Taiwan;
TZ Танзания|Tanzania; UG Уганда|Uganda; US Съединени американски щати|United States; UY Уругвай|Uruguay;
VE Венецуела|Venezuela; VN Виетнам|Vietnam; ZA Южна Африка|South Africa
"""
_LANGUAGES = """
az азербайджански|Azerbaijani; be беларуски|Belarusian; bg български|Bulgarian; br бретонски|Breton;
bs босненски|Bosnian; ca каталонски|Catalan; co корсикански|Corsican; cs чешки|Czech; cy уелски|Welsh;
da датски|Danish; de немски|German; el гръцки|Greek; en английски|English; es испански|Spanish;
et естонски|Estonian; eu баскски|Basque; fi финландски|Finnish; fo фарьорски|Faroese; fr френски|French;
fy фризийски|Frisian; ga ирландски|Irish; gd шотландски келтски|Scottish Gaelic; gl галисийски|Galician;
hr хърватски|Croatian; hu унгарски|Hungarian; hy арменски|Armenian; is исландски|Icelandic; it италиански|Italian;
ka грузински|Georgian; kk казахски|Kazakh; lb люксембургски|Luxembourgish; lt литовски|Lithuanian;
lv латвийски|Latvian; mk македонски|Macedonian; mt малтийски|Maltese; nb букмол|Bokmål; nl нидерландски|Dutch;
nn нюношк|Nynorsk; no норвежки|Norwegian; oc окситански|Occitan; pl полски|Polish; pt португалски|Portuguese;
rm реторомански|Romansh; ro румънски|Romanian; ru руски|Russian; sc сардински|Sardinian;
se северносаамски|Northern Sami; sk словашки|Slovak; sl словенски|Slovenian; sq албански|Albanian;
sr сръбски|Serbian; sv шведски|Swedish; tr турски|Turkish; tt татарски|Tatar; uk украински|Ukrainian;
yi идиш|Yiddish;

ar арабски|Arabic; fa персийски|Persian; he иврит|Hebrew; hi хинди|Hindi; ja японски|Japanese; ko корейски|Korean;
zh китайски|Chinese
"""


def _names(table: str) -> Mapping[str, tuple[str, str]]:
    rows = (row.strip() for row in table.split(";"))
    return {row[:2]: (row[3:].partition("|")[0], row[3:].partition("|")[2]) for row in rows}


COUNTRIES = _names(_COUNTRIES)
LANGUAGES = _names(_LANGUAGES)

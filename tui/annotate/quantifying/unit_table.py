"""The table of units: symbol, dimension, size in SI and the names that each goes by.

In a name, "_" parts the tokens. Source for factors: BIPM, The International System of Units (9th
edition), and NIST Handbook 44 for customary units.
"""

from __future__ import annotations

MEASURES = """
mm       length  0.001        millimetre millimeter
cm       length  0.01         centimetre centimeter
m        length  1            metre meter
km       length  1000         kilometre kilometer kms klick
dm       length  0.1          decimetre decimeter
nm       length  1e-9         nanometre nanometer
µm       length  1e-6         micrometre micrometer micron μm
pm       length  1e-12        picometre picometer
am       length  1e-18        attometre attometer
in       length  0.0254       inch inches ″
ft       length  0.3048       foot feet
yd       length  0.9144       yard yds
mi       length  1609.344     mile miles
nmi      length  1852         nautical_mile
ly       length  9.4607e15    light_-_year light_year
parsec   length  3.085678e16  parsec
au       length  1.495979e11  astronomical_unit
furlong  length  201.168      furlong
m²       area    1            square_metre square_meter sq_m sq_._m m2 sqm m_^_2 m_squared
km²      area    1e6          square_kilometre square_kilometer sq_km sq_._km km2 km_^_2
km²      area    1e6          km_squared
cm²      area    1e-4         square_centimetre square_centimeter sq_cm cm2
ft²      area    0.09290304   square_foot square_feet sq_ft sq_._ft sqft ft2
mi²      area    2589988.11   square_mile sq_mi sq_._mi sq_._mile sq_mile mi2
in²      area    0.00064516   square_inch square_inches sq_in
yd²      area    0.83612736   square_yard sq_yd
ha       area    10000        hectare
acre     area    4046.856     acre
m³       volume  1            cubic_metre cubic_meter m3 m_^_3 cu_m m_cubed
km³      volume  1e9          cubic_kilometre cubic_kilometer km3 km_^_3 km_cubed
cm³      volume  1e-6         cubic_centimetre cubic_centimeter cc cm3
ft³      volume  0.028316847  cubic_foot cubic_feet cu_ft ft3
yd³      volume  0.76455486   cubic_yard
L        volume  0.001        litre liter l ℓ
mL       volume  1e-6         millilitre milliliter
cL       volume  1e-5         centilitre centiliter
dL       volume  1e-4         decilitre deciliter
hL       volume  0.1          hectolitre hectoliter
gal      volume  0.003785412  gallon gallons
pt       volume  0.000473176  pint
qt       volume  0.000946353  quart
fl_oz    volume  2.957353e-5  fluid_ounce
bbl      volume  0.158987295  barrel
cup      volume  0.000236588  cup
tbsp     volume  1.478676e-5  tablespoon
tsp      volume  4.928922e-6  teaspoon
acre_foot volume 1233.481838  acre_-_foot acre_-_feet acre_foot acre_feet
ft³/s    flow    0.028316847  cfs cubic_feet_per_second
bushel   volume  0.035239070  bushel
kg       mass    1            kilogram kilogramme kilo kgs
g        mass    0.001        gram gramme gm
mg       mass    1e-6         milligram
µg       mass    1e-9         microgram microgramme mcg μg
t        mass    1000         tonne metric_ton
kiloton  mass    1e6          kilotonne kiloton
Mt       mass    1e9          megatonne megaton
Gt       mass    1e12         gigatonne gigaton
ton      mass    907.18474    ton tons
lb       mass    0.45359237   pound_-_mass lbs
oz       mass    0.028349523  ounce
st       mass    6.35029318   stone
ct       mass    0.0002       carat
m/s      speed   1            metre_per_second meter_per_second metres_per_second
m/s      speed   1            meters_per_second m_/_s
km/s     speed   1000         kilometres_per_second kilometers_per_second km_/_s
km/h     speed   0.277777778  kilometre_per_hour kilometer_per_hour kilometres_per_hour
km/h     speed   0.277777778  kilometers_per_hour kilometres_an_hour kilometers_an_hour
km/h     speed   0.277777778  km_per_hour kph kmh kmph km_/_h km_/_hr km_an_hour
mph      speed   0.44704      mile_per_hour miles_per_hour miles_an_hour mile_an_hour mi_/_h
kn       speed   0.514444444  knot
m/s²     acceleration 1       m_/_s2 metres_per_second_squared meters_per_second_squared
mi/gal   economy 425143.7     mile_per_gallon miles_per_gallon mpg
cal      energy  4.184        calorie
BTU      energy  1055.05585   btu british_thermal_unit
kcal     energy  4184         kilocalorie
hp       power   745.699872   horsepower bhp
rpm      frequency 0.016666667 revolutions_per_minute
Nm       torque  1            newton_metre newton_meter newton_-_metre
mbar     pressure 100         millibar
atm      pressure 101325      atmosphere
mmHg     pressure 133.322368  mm_hg millimetres_of_mercury millimeters_of_mercury
inHg     pressure 3386.389    inches_of_mercury
bar      pressure 100000      bar
psi      pressure 6894.757    pounds_per_square_inch
dB       level   1            decibel
lm       light   1            lumen
lx       light   1            lux
cd       light   1            candela
cds      light   1            candela_second
Js       action  1            joule_second
B        data    1            byte
kB       data    1000         kilobyte
MB       data    1e6          megabyte mbyte
GB       data    1e9          gigabyte gig gbyte
TB       data    1e12         terabyte
PB       data    1e15         petabyte
EB       data    1e18         exabyte
KiB      data    1024         kibibyte
MiB      data    1048576      mebibyte
GiB      data    1073741824   gibibyte
bit      data    0.125        bit
Mb       data    125000       megabit
Gb       data    1.25e8       gigabit
Mbps     bitrate 125000       megabits_per_second megabit_per_second mbit_/_s mb_/_s
Gbps     bitrate 1.25e8       gigabits_per_second gigabit_per_second gbit_/_s
kbps     bitrate 125          kilobits_per_second
MP       picture 1e6          megapixel
ppm      part    1e-6         parts_per_million
ppb      part    1e-9         parts_per_billion
tpd      flow    0.010500     tons_per_day
bbl/day  flow    1.840127e-6  bpd b_/_d
TEU      cargo   1            teu
°        angle   1            degree
arcmin   angle   0.016666667  arcminute minute_of_arc minutes_of_arc
arcsec   angle   0.000277778  arcsecond second_of_arc seconds_of_arc
mg/dL    density 0.01         milligrams_per_deciliter mg_/_dl
µg/m³    density 1e-9         micrograms_per_cubic_metre micrograms_per_cubic_meter
fps      frequency 1         frames_per_second
bpm      beat    1            beats_per_minute
fb⁻¹     luminosity 1         fb_−_1 fb_-_1 inverse_femtobarn
s⁻¹      frequency 1          s_-_1 s_−_1
km/s²    acceleration 1000    km_/_s2
J/m²     energy_density 1     j_/_m_^_2 j_/_m2
kg/m³    density 1            kg_/_m3
basis_point part 0.0001       basis_point bps
"""

PREFIXED = """
J    energy      1         1kMGTP  joule
Wh   energy      3600      1kMGT   watt_hour watt_-_hour
eV   energy      1.602e-19 1kMGT   electronvolt electron_volt
W    power       1         1mkMGT  watt
Hz   frequency   1         1kMGT   hertz
V    voltage     1         1mk     volt
A    current     1         1mµk    amp ampere
Ah   charge      3600      1m      amp_hour amp_-_hour
C    charge      1         mµ      coulomb
Ω    resistance  1         1mkM    ohm
F    capacitance 1         pnµm    farad
H    inductance  1         nµm     henry
T    flux        1         nµm     tesla
N    force       1         1k      newton
Nm   torque      1         1k      newton_metre newton_meter newton_-_metre n_·_m
Pa   pressure    1         1hkMG   pascal
Bq   activity    1         1kMGTP  becquerel
Sv   dose        1         1nµm    sievert
Gy   dose        1         µm      gray
mol  substance   1         nµm     mole
"""
"""Units with their prefixes: kilowatt, kW. The bare unit (1) is left out where its name means
other things as well: moles, Teslas, Henry."""

PREFIXES = {
    "1": ("", "1"),
    "p": ("pico", "1e-12"), "n": ("nano", "1e-9"), "µ": ("micro", "1e-6"), "m": ("milli", "1e-3"),
    "h": ("hecto", "1e2"), "k": ("kilo", "1e3"), "M": ("mega", "1e6"), "G": ("giga", "1e9"),
    "T": ("tera", "1e12"), "P": ("peta", "1e15"),
}  # fmt: skip
"""The prefixes of the SI: what they are called and what they multiply with."""

TIMES = """
s        duration 1           second sec secs
ms       duration 0.001       millisecond
µs       duration 1e-6        microsecond
ns       duration 1e-9        nanosecond
min      duration 60          minute mins
h        duration 3600        hour hr hrs
day      duration 86400       day
night    duration 86400       night
week     duration 604800      week wk wks
fortnight duration 1209600    fortnight
month    duration 2629746     month
year     duration 31556952    year yr yrs
decade   duration 315569520   decade
century  duration 3155695200  century centuries
millennium duration 3.1556952e10 millennium millennia
Ma       duration 3.1556952e13 megayear ma
Ga       duration 3.1556952e16 gigaannum gigayear ga
"""

TEMPERATURES = """
°C       temperature 1        °c °_c degree_celsius degrees_celsius degree_centigrade
°C       temperature 1        degrees_centigrade degrees_c degree_c deg_c deg_celsius celsius
°C       temperature 1        celcius centigrade centigrate ℃ degrees_celcius ºc º_c
°C       temperature 1        degree_-_celsius
°F       temperature 1        °f °_f degree_fahrenheit degrees_fahrenheit degrees_f degree_f
°F       temperature 1        deg_f deg_fahrenheit fahrenheit farenheit degrees_farenheit ℉ ºf
°F       temperature 1        º_f degree_-_fahrenheit
K        temperature 1        kelvin degrees_kelvin
"""

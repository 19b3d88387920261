// The language leaves the last bits of Math.log and Math.exp to each engine. These are built from operations whose every
// bit the standard fixes, so that a run is the same everywhere. Errors are below two units in the last place.

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
float[0] = 1;
/** Where the sign and exponent lie among the two words of a number, on this machine. */
const HIGH = words[1] === 0 ? 0 : 1;
const LOW = 1 - HIGH;

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** The upper 32 bits of a number: sign, exponent, and the first 20 bits after the binary point. */
export function highWord(x: number): number {
  float[0] = x;
  return words[HIGH] ?? 0;
}

/** The lower 32 bits of a number. */
export function lowWord(x: number): number {
  float[0] = x;
  return words[LOW] ?? 0;
}

/** Two to the power of a whole number from -1023 to 1023, found at the number plus 1023. */
const powersOfTwo = Float64Array.from({ length: 2047 }, (_, place) => {
  words[HIGH] = place === 0 ? 0x80000 : place << 20;
  words[LOW] = 0;
  return float[0] ?? 0;
});

/**
 * The natural logarithm of a positive, finite, normal number.
 * Method and coefficients: e_log.c of fdlibm (Sun Microsystems 1993), with one polynomial for all arguments.
 */
export function ln(x: number): number {
  const high = highWord(x);
  // Writes x as 2^k * (1 + f) with 1 + f between sqrt(1/2) and sqrt(2); exact, as multiplying by powers of two is.
  const k = (high >>> 20) - 1023 + (((high & 0xfffff) + 0x95f64) >>> 20);
  const f = x * (powersOfTwo[1023 - k] ?? 0) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + even + odd) + k * LN2_LOW) - f);
}

/**
 * e to the power of x; 0 below -708, infinite above 709.
 * Method and coefficients: e_exp.c of fdlibm (Sun Microsystems 1993).
 */
export function exp(x: number): number {
  if (x > 709) return Infinity;
  if (x < -708) return 0;
  const k = Math.floor(x / (LN2_HIGH + LN2_LOW) + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  return (1 - (low - (r * c) / (2 - c) - high)) * (powersOfTwo[k + 1023] ?? 0);
}

/**
 * The quantile function of the standard normal distribution for 0 < p < 1, to about 1e-16.
 * Method and coefficients: M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988).
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) > 0.425) return q < 0 ? -tailQuantile(p) : tailQuantile(1 - p);
  const r = 0.180625 - q * q;
  const above =
    ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
      13731.69376550946) *
      r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
    3.3871328727963665;
  const below =
    ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
    1;
  return (q * above) / below;
}

/** How far from the mean the value is beyond which a share p lies, for p below 0.075. */
function tailQuantile(p: number): number {
  const tail = Math.sqrt(-ln(p));
  return tail <= 5 ? nearTail(tail - 1.6) : farTail(tail - 5);
}

function nearTail(r: number): number {
  const above =
    ((((((7.745450142783414e-4 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835;
  const below =
    ((((((1.0507500716444169e-9 * r + 5.475938084995345e-4) * r + 0.015198666563616457) * r + 0.14810397642748008) * r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1;
  return above / below;
}

function farTail(r: number): number {
  const above =
    ((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r + 0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103;
  const below =
    ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r + 7.868691311456133e-4) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
    1;
  return above / below;
}

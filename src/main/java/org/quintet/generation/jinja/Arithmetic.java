package org.quintet.generation.jinja;

/// Python's arithmetic on whole and floating numbers.
final class Arithmetic {
    private Arithmetic() {}

    /// @throws TemplateException for a division by zero, or a whole number beyond 64 bits
    static Object of(String operator, Number left, Number right) {
        boolean divides = operator.equals("/") || operator.equals("//") || operator.equals("%");
        if (divides && right.doubleValue() == 0) {
            throw new TemplateException("a division by zero");
        }
        if (left instanceof Long a && right instanceof Long b && !operator.equals("/")) {
            try {
                return whole(operator, a, b);
            } catch (ArithmeticException overflow) {
                throw new TemplateException("a number is too large");
            }
        }
        return floating(operator, left.doubleValue(), right.doubleValue());
    }

    private static Object whole(String operator, long a, long b) {
        return switch (operator) {
            case "+" -> Math.addExact(a, b);
            case "-" -> Math.subtractExact(a, b);
            case "*" -> Math.multiplyExact(a, b);
            case "//" -> Math.floorDiv(a, b);
            case "%" -> Math.floorMod(a, b);
            default ->
                    b < 0 ? (Object) floating("**", (double) a, (double) b) : (Object) power(a, b);
        };
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long i = 0; i < exponent && (result != 0 && base != 1); i++) {
            result = Math.multiplyExact(result, base);
            if (base == -1 && i > 1) {
                return exponent % 2 == 0 ? 1 : -1;
            }
        }
        return result;
    }

    private static double floating(String operator, double a, double b) {
        return switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            case "//" -> Math.floor(a / b);
            case "%" -> a - b * Math.floor(a / b);
            default -> Math.pow(a, b);
        };
    }
}

package org.quintet.task.support;

/// Kernel ridge regression with the linear kernel: solves (P Pᵀ + λI) A = T by Cholesky's method.
final class LeastSquares {
    private LeastSquares() {}

    /// The weights of points for targets.
    ///
    /// @param points n points of d features
    /// @param ridge λ, above 0
    /// @param targets n rows of c targets
    /// @return n rows of c weights
    static double[][] solve(double[][] points, double ridge, double[][] targets) {
        double[][] lower = decompose(points, ridge);
        int columns = targets.length == 0 ? 0 : targets[0].length;
        double[][] weights = new double[points.length][columns];
        for (int c = 0; c < columns; c++) {
            for (int i = 0; i < points.length; i++) {
                double sum = targets[i][c];
                for (int k = 0; k < i; k++) {
                    sum -= lower[i][k] * weights[k][c];
                }
                weights[i][c] = sum / lower[i][i];
            }
            for (int i = points.length - 1; i >= 0; i--) {
                double sum = weights[i][c];
                for (int k = i + 1; k < points.length; k++) {
                    sum -= lower[k][i] * weights[k][c];
                }
                weights[i][c] = sum / lower[i][i];
            }
        }
        return weights;
    }

    private static double[][] decompose(double[][] points, double ridge) {
        double[][] lower = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double sum = dot(points[i], points[j]) + (i == j ? ridge : 0);
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        return lower;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}

//! Logistic regression with an L2 penalty, by Newton's method.

/// Newton steps at most; it converges in fewer than ten.
const STEPS_MAX: usize = 40;
/// A step smaller than this ends the search.
const CLOSE_ENOUGH: f64 = 1e-9;

/// The bias and one weight per signal for rows of (signals, guilty, weight of the row).
///
/// A `capped` signal never gets a weight above zero: it is left out and the rest is fitted again.
pub(crate) fn fit(rows: &[(&[f64], bool, f64)], penalty: f64, capped: &[bool]) -> Vec<f64> {
    let mut left_out = vec![false; capped.len()];
    loop {
        let weights = fit_without(rows, penalty, &left_out);
        let mut is_done = true;
        for (index, capped) in capped.iter().enumerate() {
            if *capped && weights[index + 1] > 0.0 {
                left_out[index] = true;
                is_done = false;
            }
        }
        if is_done {
            return weights;
        }
    }
}

fn fit_without(rows: &[(&[f64], bool, f64)], penalty: f64, left_out: &[bool]) -> Vec<f64> {
    let size = rows.first().map_or(0, |row| row.0.len()) + 1;
    let mut weights = vec![0.0; size];
    for _ in 0..STEPS_MAX {
        let mut gradient = vec![0.0; size];
        let mut hessian = vec![vec![0.0; size]; size];
        for (signals, guilty, row_weight) in rows {
            let at: Vec<usize> = std::iter::once(0)
                .chain((1..size).filter(|index| signals[index - 1] > 0.0 && !left_out[index - 1]))
                .collect();
            let sum: f64 = at.iter().map(|index| weights[*index]).sum();
            let chance = 1.0 / (1.0 + (-sum).exp());
            let error = f64::from(u8::from(*guilty)) - chance;
            for i in &at {
                gradient[*i] += row_weight * error;
                for j in &at {
                    hessian[*i][*j] += row_weight * chance * (1.0 - chance);
                }
            }
        }
        // The bias is free.
        for index in 1..size {
            gradient[index] -= penalty * weights[index];
            hessian[index][index] += penalty;
        }
        hessian[0][0] += f64::EPSILON;
        let step = solve(hessian, gradient);
        for (weight, part) in weights.iter_mut().zip(&step) {
            *weight += part;
        }
        if step.iter().all(|part| part.abs() < CLOSE_ENOUGH) {
            break;
        }
    }
    weights
}

/// Solves a symmetric positive definite system by elimination.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for pivot in 0..size {
        for row in pivot + 1..size {
            let factor = matrix[row][pivot] / matrix[pivot][pivot];
            let (above, below) = matrix.split_at_mut(row);
            for (value, base) in below[0][pivot..].iter_mut().zip(&above[pivot][pivot..]) {
                *value -= factor * base;
            }
            right[row] -= factor * right[pivot];
        }
    }
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size).map(|column| matrix[row][column] * right[column]).sum();
        right[row] = (right[row] - known) / matrix[row][row];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telling_signal_weighs_and_an_idle_one_does_not() {
        let telling = [1.0, 1.0];
        let idle = [0.0, 1.0];
        let none = [0.0, 0.0];
        let mut rows: Vec<(&[f64], bool, f64)> = Vec::new();
        for _ in 0..50 {
            rows.extend([(&telling[..], true, 1.0), (&idle[..], false, 1.0), (&none[..], false, 1.0)]);
            rows.push((&[1.0, 0.0], true, 1.0));
        }
        let weights = fit(&rows, 1.0, &[false, false]);
        assert!(weights[1] > 3.0, "{weights:?}");
        assert!(weights[2].abs() < 0.1, "{weights:?}");
        assert_eq!(weights, fit(&rows, 1.0, &[false, false]));
        assert!(fit(&rows, 1.0, &[true, false])[1].abs() < f64::EPSILON);
    }
}

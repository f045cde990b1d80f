using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Intrinsics;

/// <summary>One of the functions <c>States.*</c>.</summary>
/// <param name="Name">Its whole name.</param>
/// <param name="Least">How many arguments it takes at least.</param>
/// <param name="Most">How many at most.</param>
/// <param name="Compute">What it does.</param>
internal sealed record IntrinsicFunction(string Name, int Least, int Most, Func<IntrinsicArguments, Random, Json> Compute);

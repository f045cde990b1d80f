using StepBooking.Local.Aws;

namespace StepBooking.Local.GraphQl.Sources;

/// <summary>Takes a data source's role for AppSync.</summary>
/// <param name="roleArn">The role.</param>
/// <returns>Its identity.</returns>
/// <exception cref="AwsError">There is no such role, or it does not trust AppSync.</exception>
internal delegate Identity AsRole(string roleArn);

namespace StepBooking.Local.Secrets;

/// <summary>A declared secret.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN, with six characters after the name as AWS adds them.</param>
/// <param name="Description">What the template says about it.</param>
internal sealed record Secret(string Name, string Arn, string Description);

using Quartz;

namespace CareBot.Schedules;

/// <summary>Lets Quartz wake us. It decides nothing: what is due is asked of the database, and each occurrence has a key there.</summary>
internal static class Scheduling
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>Adds the heartbeat.</summary>
    public static IServiceCollection AddHeartbeat(this IServiceCollection services) =>
        services
            .AddQuartz(quartz =>
                quartz.ScheduleJob<Heartbeat>(trigger =>
                    trigger
                        .WithIdentity("heartbeat")
                        .StartNow()
                        // After a standstill one beat is enough: it asks for everything that is due.
                        .WithSimpleSchedule(beat =>
                            beat.WithInterval(Beat)
                                .RepeatForever()
                                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)
                        )
                )
            )
            .AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
}
